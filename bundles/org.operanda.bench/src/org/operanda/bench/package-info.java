/** Workloads that are timed against the limits we set ourselves and against the best other tools; {@code releng/bench} runs them. */
package org.operanda.bench;

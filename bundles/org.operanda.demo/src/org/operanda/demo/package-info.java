/** Operanda Virtual Cell. */
package org.operanda.demo;

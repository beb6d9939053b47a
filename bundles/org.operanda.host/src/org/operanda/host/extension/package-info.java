/** What the installed bundles contribute: techniques, readers and operations, read from the extension registry without loading their classes. */
package org.operanda.host.extension;

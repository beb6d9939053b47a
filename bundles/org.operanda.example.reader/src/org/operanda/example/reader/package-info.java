/** An example for authors of readers: everything that Operanda needs to know a file format, and nothing else. */
package org.operanda.example.reader;

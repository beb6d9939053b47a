/** A virtual cell: instrument files in real formats, written from a truth that is known. */
package org.operanda.demo;

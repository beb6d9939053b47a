/** Operanda Example: a Technique. */
package org.operanda.example.technique;

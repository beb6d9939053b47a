/** A view of the technique's own. */
package org.operanda.example.technique.view;

/** What the menus do. */
package org.operanda.workbench.commands;

/** What a reader's or an operation's own tests call: contract checks that every plug-in must pass, and the files that the tests share. */
package org.operanda.testkit;

package org.operanda.host.extension;

/** An extension element that cannot be used; the message says what is wrong with it, for the author of the bundle. */
final class FaultyDeclaration extends Exception {
    private static final long serialVersionUID = 1L;

    FaultyDeclaration(String message) {
        super(message);
    }
}

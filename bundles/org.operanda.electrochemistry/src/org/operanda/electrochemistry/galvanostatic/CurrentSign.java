package org.operanda.electrochemistry.galvanostatic;

/** What the sign of a recorded current means. */
public enum CurrentSign {
    AUTOMATIC, AS_RECORDED, REVERSED, UNSIGNED
}

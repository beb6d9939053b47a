package org.operanda.plugins.ui;

import org.eclipse.ui.IStartup;
import org.operanda.plugins.Plugins;

/** Makes the repository beside the product known to p2's own dialogs; runs in the background after the start. */
public final class BundledSite implements IStartup {
    @Override
    public void earlyStartup() {
        Plugins.ofThisProduct().ifPresent(Plugins::listBundledSite);
    }
}

package org.operanda.plugins.ui;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IStartup;
import org.operanda.plugins.Plugins;

/** Makes the repository beside the product known to p2's own dialogs; in the background, and not before the window is there to be used. */
public final class BundledSite implements IStartup {
    private static final long MILLISECONDS_AFTER_START = 15_000;

    @Override
    public void earlyStartup() {
        ICoreRunnable list = monitor -> Plugins.ofThisProduct().ifPresent(Plugins::listBundledSite);
        Job.createSystem("Listing the repository beside Operanda", list).schedule(MILLISECONDS_AFTER_START);
    }
}

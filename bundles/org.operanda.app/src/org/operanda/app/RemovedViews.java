package org.operanda.app;

import java.util.Set;
import java.util.TreeSet;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.IViewRegistry;
import org.osgi.service.prefs.BackingStoreException;

/** Views of a layout that was kept whose plug-in was removed meanwhile: they are closed, and opened at their old place when the plug-in is back. */
final class RemovedViews {
    private static final String KEY = "views-of-removed-plugins";

    private RemovedViews() {}

    /** To be called when the layout of the last session is there. */
    static void closeAndBringBack() {
        IViewRegistry registry = PlatformUI.getWorkbench().getViewRegistry();
        IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.operanda.app");
        Set<String> missing = new TreeSet<>(Set.of(preferences.get(KEY, "").split("\n")));
        missing.remove("");
        for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
            for (IWorkbenchPage page : window.getPages()) {
                bringBack(page, registry, missing);
                close(page, registry, missing);
            }
        }
        preferences.put(KEY, String.join("\n", missing));
        try {
            preferences.flush();
        } catch (BackingStoreException e) {
            ILog.of(RemovedViews.class).warn("the workspace cannot be written, so views of removed plug-ins are forgotten", e);
        }
    }

    private static void bringBack(IWorkbenchPage page, IViewRegistry registry, Set<String> missing) {
        for (String id : Set.copyOf(missing)) {
            if (registry.find(id) != null) {
                missing.remove(id);
                try {
                    page.showView(id, null, IWorkbenchPage.VIEW_CREATE);
                } catch (PartInitException e) {
                    ILog.of(RemovedViews.class).warn("the view " + id + " cannot be opened", e);
                }
            }
        }
    }

    private static void close(IWorkbenchPage page, IViewRegistry registry, Set<String> missing) {
        for (IViewReference view : page.getViewReferences()) {
            if (registry.find(view.getId()) == null) {
                missing.add(view.getId());
                page.hideView(view);
            }
        }
    }
}

package org.operanda.app;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.advanced.MPlaceholder;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.IViewRegistry;
import org.osgi.service.prefs.BackingStoreException;

/**
 * The layout of the last session, when plug-ins came or went since: views of plug-ins that are new get the place that they ask for, as in a new layout; views
 * whose plug-in was removed are closed, and opened again when it is back.
 */
final class KeptLayout {
    private static final String KEY = "views-of-removed-plugins";

    private final IWorkbenchWindow window;
    private final EPartService parts;
    private final EModelService model;
    private final IViewRegistry registry = PlatformUI.getWorkbench().getViewRegistry();

    private KeptLayout(IWorkbenchWindow window) {
        this.window = window;
        this.parts = window.getService(EPartService.class);
        this.model = window.getService(EModelService.class);
    }

    /** Adapts the layout of all windows to the plug-ins that are installed; to be called when it is there. */
    static void adapt() {
        IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.operanda.app");
        Set<String> missing = new TreeSet<>(Set.of(preferences.get(KEY, "").split("\n")));
        missing.remove("");
        for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
            KeptLayout layout = new KeptLayout(window);
            layout.placeNewViews();
            layout.bringBack(missing);
            layout.closeRemoved(missing);
        }
        preferences.put(KEY, String.join("\n", missing));
        try {
            preferences.flush();
        } catch (BackingStoreException e) {
            ILog.of(KeptLayout.class).warn("the workspace cannot be written, so views of removed plug-ins are forgotten", e);
        }
    }

    /** Only a new perspective asks the plug-ins where their views belong. */
    private void placeNewViews() {
        MPerspective perspective = model.getActivePerspective(window.getService(MWindow.class));
        if (perspective == null) {
            return;
        }
        for (IConfigurationElement extension : Platform.getExtensionRegistry()
                .getConfigurationElementsFor("org.eclipse.ui.perspectiveExtensions")) {
            for (IConfigurationElement view : extension.getChildren("view")) {
                if (ExperimentPerspective.ID.equals(extension.getAttribute("targetID"))
                        && "stack".equals(view.getAttribute("relationship"))) {
                    place(perspective, view.getAttribute("id"), view.getAttribute("relative"));
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private void place(MPerspective perspective, String view, String beside) {
        List<MPlaceholder> neighbours = model.findElements(perspective, beside, MPlaceholder.class);
        if (neighbours.isEmpty() || !model.findElements(perspective, view, MPlaceholder.class).isEmpty() || registry.find(view) == null) {
            return;
        }
        MPlaceholder place = parts.createSharedPart(view);
        place.setToBeRendered(false);
        place.setCloseable(true);
        ((MElementContainer<MUIElement>) (MElementContainer<?>) neighbours.getFirst().getParent()).getChildren().add(place);
    }

    private void bringBack(Set<String> missing) {
        for (String view : Set.copyOf(missing)) {
            if (registry.find(view) != null) {
                missing.remove(view);
                parts.showPart(view, EPartService.PartState.CREATE);
            }
        }
    }

    private void closeRemoved(Set<String> missing) {
        for (IWorkbenchPage page : window.getPages()) {
            for (IViewReference view : page.getViewReferences()) {
                if (registry.find(view.getId()) == null) {
                    missing.add(view.getId());
                    page.hideView(view);
                }
            }
        }
    }
}

package org.operanda.host.extension;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** What the plug-ins of one {@link Extensions} did that none may do; may be shared between threads. */
public final class Faults {
    private final Map<String, Fault> suspended = new ConcurrentHashMap<>();
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final Set<String> watched = ConcurrentHashMap.newKeySet();
    private final List<Consumer<Fault>> listeners = new CopyOnWriteArrayList<>();

    /** The listener is told the first fault of each bundle, on whatever thread it happens. */
    public void addListener(Consumer<Fault> listener) {
        listeners.add(listener);
    }

    /** Keeps a fault; listeners hear of the first one of a bundle. */
    public void report(Fault fault) {
        if (told.add(fault.bundle())) {
            listeners.forEach(l -> l.accept(fault));
        }
    }

    /** Keeps that a contribution does not answer, so that it is not asked again. */
    public void suspend(String contribution, Fault fault) {
        suspended.put(contribution, fault);
        report(fault);
    }

    /** Why a contribution is not asked any more; empty when it is. */
    public Optional<Fault> suspension(String contribution) {
        return Optional.ofNullable(suspended.get(contribution));
    }

    /** Whether a contribution does this for the first time: then it is looked at what it leaves behind. */
    public boolean isFirst(String contribution, String call) {
        return watched.add(contribution + " " + call);
    }
}

package org.operanda.workbench;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.operanda.data.Progress;

/** Hands what a plug-in reports to the workbench's progress view, and the user's cancel to the plug-in. */
public final class MonitorProgress implements Progress {
    private static final int TICKS = 10_000;

    private final SubMonitor monitor;
    private long total;
    private long done;
    private int shown;

    public MonitorProgress(IProgressMonitor monitor) {
        this.monitor = SubMonitor.convert(monitor, TICKS);
    }

    @Override
    public synchronized void begin(String task, long newTotal) {
        monitor.setTaskName(task);
        monitor.setWorkRemaining(TICKS);
        total = Math.max(1, newTotal);
        done = 0;
        shown = 0;
    }

    @Override
    public synchronized void worked(long units) {
        done += units;
        int ticks = (int) Math.min(TICKS, done * TICKS / Math.max(1, total));
        if (ticks > shown) {
            monitor.worked(ticks - shown);
            shown = ticks;
        }
    }

    @Override
    public void subTask(String task) {
        monitor.subTask(task);
    }

    @Override
    public boolean isCancelled() {
        return monitor.isCanceled();
    }
}

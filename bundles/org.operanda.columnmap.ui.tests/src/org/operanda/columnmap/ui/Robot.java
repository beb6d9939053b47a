package org.operanda.columnmap.ui;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Answers dialogs that wait for the user, one after the other. */
final class Robot implements Runnable {
    private static final int MILLISECONDS = 100;

    /** What is done when a window of that title is there; the last press may open the next one and wait for it. */
    private record Answer(String title, Consumer<Screen> look, String press) {}

    private final Display display = Display.getCurrent();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private Optional<Shell> last = Optional.empty();
    private Optional<Throwable> failure = Optional.empty();
    private boolean looking;

    Robot answer(String title, Consumer<Screen> look, String press) {
        answers.add(new Answer(title, look, press));
        return this;
    }

    void start() {
        display.timerExec(MILLISECONDS, this);
    }

    /** Whether all dialogs are answered. */
    boolean isDone() {
        failure.ifPresent(thrown -> {
            throw new AssertionError(thrown);
        });
        return answers.isEmpty();
    }

    @Override
    public void run() {
        if (answers.isEmpty() || failure.isPresent()) {
            return;
        }
        start();
        Optional<Shell> shell = Arrays.stream(display.getShells())
                .filter(s -> !s.isDisposed() && s.isVisible() && s.getText().equals(answers.getFirst().title)).findFirst();
        if (looking || shell.isEmpty() || shell.equals(last)) {
            return;
        }
        Answer answer = answers.getFirst();
        Screen screen = new Screen(shell.get());
        looking = true;
        try {
            answer.look.accept(screen);
            last = shell;
            answers.removeFirst();
            looking = false;
            screen.pressBar(answer.press);
        } catch (RuntimeException | AssertionError e) {
            failure = Optional.of(e);
            Arrays.stream(display.getShells()).filter(s -> s.getParent() != null).forEach(Shell::close);
        }
    }
}

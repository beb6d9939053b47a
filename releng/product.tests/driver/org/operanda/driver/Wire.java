package org.operanda.driver;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The wire to the test: words come, a number and a text go back. */
final class Wire {
    private static final int BUG = -1;

    /** What answers. */
    interface Answering {
        Answer to(String... words) throws Exception;
    }

    /** An exit code, or 0, and what was said. */
    record Answer(int code, String text) {}

    private Wire() {}

    /** Answers until the test hangs up. */
    static void serve(Answering answering) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.getInteger("org.operanda.driver.port"));
                DataInputStream in = new DataInputStream(socket.getInputStream());
                DataOutputStream out = new DataOutputStream(socket.getOutputStream())) {
            while (true) {
                String[] words = new String[in.readInt()];
                for (int i = 0; i < words.length; i++) {
                    words[i] = in.readUTF();
                }
                Answer answer = safely(answering, words);
                byte[] text = answer.text().getBytes(StandardCharsets.UTF_8);
                out.writeInt(answer.code());
                out.writeInt(text.length);
                out.write(text);
            }
        } catch (EOFException e) {
            // The test is done.
        }
    }

    private static Answer safely(Answering answering, String... words) {
        try {
            return answering.to(words);
        } catch (Exception | LinkageError e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            return new Answer(BUG, trace.toString());
        }
    }
}

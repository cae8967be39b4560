package com.isendu.contactimport.jdbc.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;

/** Passes bytes between clients and a server on this machine, and cuts a connection where it is asked to. */
public final class TcpProxy implements AutoCloseable {

    private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int serverPort;
    private final Cut cut;

    /** Decides, on the thread of a direction of a connection, whether to pass bytes on. */
    public interface Cut {

        /** How many of the bytes still pass; fewer than all of them cut the connection. */
        int passing(boolean fromClient, byte[] bytes, Object connection);
    }

    public TcpProxy(int serverPort, Cut cut) throws IOException {
        this.serverPort = serverPort;
        this.cut = cut;
        start(this::accept);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = entrance.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            start(() -> pass(client, server, true, server));
            start(() -> pass(server, client, false, server));
        }
    }

    private void pass(Socket from, Socket to, boolean fromClient, Object connection) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                int passing = cut.passing(fromClient, Arrays.copyOf(buffer, read), connection);
                out.write(buffer, 0, passing);
                if (passing < read) {
                    return;
                }
            }
        }
    }

    private interface Step {

        void run() throws IOException;
    }

    // A connection that is cut ends the reading on its other side with an exception.
    private static void start(Step step) {
        Thread thread = new Thread(() -> {
            try {
                step.run();
            } catch (IOException e) {
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}

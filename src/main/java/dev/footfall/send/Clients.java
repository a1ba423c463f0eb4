package dev.footfall.send;

import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Sets an HTTP client up. */
final class Clients {

    private Clients() {}

    /**
     * A client without time-outs of its own but those that are asked for, and without any retry.
     *
     * @throws TransportException when the authorities cannot be read
     */
    static OkHttpClient of(SendOptions options, EventListener listener) {
        Transport transport = options.transport();
        OkHttpClient.Builder client =
                new OkHttpClient.Builder()
                        .retryOnConnectionFailure(false)
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .callTimeout(Duration.ZERO)
                        .connectTimeout(orZero(transport.connectDeadline()))
                        .readTimeout(orZero(transport.readDeadline()))
                        .writeTimeout(Duration.ZERO)
                        .protocols(protocols(transport.http(), options.url()))
                        .eventListener(listener)
                        .addNetworkInterceptor(PlainStatus::hide)
                        .connectionPool(
                                new ConnectionPool(options.connections(), 1, TimeUnit.MINUTES));
        if (!"https".equalsIgnoreCase(options.url().getScheme())) {
            // Or OkHttp reads the machine's 150 certificates, which takes longer than the first
            // events.
            client.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
        }
        URI proxy = transport.proxy();
        client.proxy(proxy == null ? Proxy.NO_PROXY : proxy(proxy));
        Path ca = transport.ca();
        if (ca != null) {
            X509TrustManager trust = trustOnly(ca);
            client.sslSocketFactory(context(trust).getSocketFactory(), trust);
        }
        return client.build();
    }

    private static Duration orZero(@Nullable Duration duration) {
        return duration == null ? Duration.ZERO : duration;
    }

    private static List<Protocol> protocols(Transport.Http http, URI url) {
        boolean tls = "https".equalsIgnoreCase(url.getScheme());
        return switch (http) {
            case HTTP_1 -> List.of(Protocol.HTTP_1_1);
            case AUTO -> List.of(Protocol.HTTP_2, Protocol.HTTP_1_1);
            // OkHttp wants HTTP/1.1 in every list for TLS; whoever answers in it is told apart.
            case HTTP_2 ->
                    tls
                            ? List.of(Protocol.HTTP_2, Protocol.HTTP_1_1)
                            : List.of(Protocol.H2_PRIOR_KNOWLEDGE);
        };
    }

    private static Proxy proxy(URI proxy) {
        boolean socks = proxy.getScheme().startsWith("socks");
        int port = proxy.getPort() >= 0 ? proxy.getPort() : socks ? 1_080 : 8_080;
        return new Proxy(
                socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP,
                InetSocketAddress.createUnresolved(proxy.getHost(), port));
    }

    private static X509TrustManager trustOnly(Path pem) {
        try (InputStream in = Files.newInputStream(pem)) {
            Collection<? extends Certificate> authorities =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (authorities.isEmpty()) {
                throw new TransportException(
                        pem + " holds no certificate: expected a PEM file of authorities", null);
            }
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int n = 0;
            for (Certificate authority : authorities) {
                store.setCertificateEntry("ca-" + n++, authority);
            }
            TrustManagerFactory factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager trust) {
                    return trust;
                }
            }
            throw new TransportException("this Java runtime cannot check certificates", null);
        } catch (IOException | GeneralSecurityException wrong) {
            throw new TransportException(
                    "%s cannot be read as PEM certificates (%s)".formatted(pem, wrong.getMessage()),
                    wrong);
        }
    }

    private static SSLContext context(X509TrustManager trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException none) {
            throw new TransportException("this Java runtime speaks no TLS", none);
        }
    }
}

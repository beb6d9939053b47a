package org.operanda.plugins;

import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.eclipse.equinox.p2.core.UIServices;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/** Brings p2's questions about trust before a {@link Consent}. Sites with a password are not asked for one. */
@NonNullByDefault({})
final class ConsentServices extends UIServices {
    private final Consent consent;

    ConsentServices(Consent consent) {
        this.consent = consent;
    }

    @Override
    public AuthenticationInfo getUsernamePassword(String location) {
        return AUTHENTICATION_PROMPT_CANCELED;
    }

    @Override
    public AuthenticationInfo getUsernamePassword(String location, AuthenticationInfo previous) {
        return AUTHENTICATION_PROMPT_CANCELED;
    }

    @Override
    public TrustInfo getTrustInfo(Certificate[][] chains, String[] unsigned) {
        return getTrustInfo(chains, List.of(), unsigned);
    }

    @Override
    public TrustInfo getTrustInfo(Certificate @Nullable [][] chains, @Nullable Collection<PGPPublicKey> keys,
            String @Nullable [] unsigned) {
        List<Certificate> certificates = new ArrayList<>();
        List<String> signers = new ArrayList<>();
        for (Certificate[] chain : chains == null ? new Certificate[0][] : chains) {
            certificates.add(chain[0]);
            signers.add(chain[0] instanceof X509Certificate x509 ? x509.getSubjectX500Principal().getName() : chain[0].getType());
        }
        Collection<PGPPublicKey> openPgp = keys == null ? List.of() : keys;
        openPgp.forEach(key -> signers.add("PGP key " + Long.toHexString(key.getKeyID())));
        List<String> without = unsigned == null ? List.of() : Arrays.stream(unsigned).map(ConsentServices::fileName).toList();
        boolean given = consent.isGiven(signers, without);
        return given
                ? new TrustInfo(certificates, openPgp, true, true)
                : new TrustInfo(List.of(), List.of(), false, false);
    }

    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}

package com.isendu.contactimport.internal.normalize.email;

import com.isendu.contactimport.error.ErrorCode;
import com.isendu.contactimport.internal.normalize.cell.Cell;
import com.isendu.contactimport.internal.normalize.cell.ValueNormalizer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Normalises the e-mail address of a contact: the key for comparison, the written form for sending. */
public final class EmailNormalizer implements ValueNormalizer {

    @Override
    public @Nullable String normalize(String text, Cell cell) {
        String key = PlainEmail.key(text);
        return key == null ? carefully(text, cell) : identified(text, key, cell);
    }

    private static @Nullable String carefully(String text, Cell cell) {
        List<String> addresses = EmailCell.addresses(text);
        String first = addresses.isEmpty() ? null : addresses.get(0);
        String key = first == null ? null : EmailSyntax.key(first);
        String hidden = first == null ? EmailCell.lookAlikes(text) : LookAlikes.within(first);
        if (hidden != null) {
            return cell.fail(ErrorCode.EMAIL_LOOK_ALIKE, Map.of("character", hidden));
        }
        if (first == null || key == null) {
            return cell.fail(EmailCell.fault(text));
        }
        if (addresses.size() > 1) {
            cell.warn(ErrorCode.MULTIPLE_EMAILS, Map.of("count", Integer.toString(addresses.size())));
        }
        return identified(first, key, cell);
    }

    private static String identified(String address, String key, Cell cell) {
        String meant = EmailProviders.meant(key.substring(key.indexOf('@') + 1));
        if (meant != null) {
            cell.warn(ErrorCode.EMAIL_DOMAIN_SUSPECTED, Map.of("suggestion", meant));
        }
        cell.candidate().key(key);
        return address;
    }
}

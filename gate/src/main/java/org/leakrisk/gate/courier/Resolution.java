package org.leakrisk.gate.courier;

import java.util.List;
import java.util.Optional;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.word.MatchMethod;
import org.leakrisk.tables.word.UnresolvedReason;

/**
 * What a written courier means.
 *
 * @param courier the courier, when exactly one is meant
 * @param method how it was found
 * @param confidence 0..1; 0 when unresolved
 * @param candidates ids of couriers it could mean when unresolved, in id order
 * @param reason why it is unresolved
 * @param asWritten letters kept, digits masked, at most 24 characters; empty when nothing stood
 *     there
 */
public record Resolution(
    Optional<CourierId> courier,
    MatchMethod method,
    double confidence,
    List<String> candidates,
    Optional<UnresolvedReason> reason,
    Optional<String> asWritten) {}

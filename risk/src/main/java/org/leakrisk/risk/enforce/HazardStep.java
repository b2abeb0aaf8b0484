package org.leakrisk.risk.enforce;

import java.util.List;
import java.util.Optional;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.word.Step;

/**
 * What the evidence proposes for one courier on the track of hazards. Statistics alone never go
 * beyond an inspection.
 *
 * @param courier the courier
 * @param step NONE, WATCH or INSPECT
 * @param because ids of the rules that led there
 * @param legalBasis citations of what is in force, each with validity and certainty
 * @param range the rule in force whose range of fines is shown
 * @param proposal a draft under discussion on that day
 */
public record HazardStep(
    CourierId courier,
    Step step,
    List<String> because,
    String legalBasis,
    Optional<Law> range,
    Optional<Law> proposal) {}

package org.leakrisk.gate.leak;

import java.util.Optional;
import org.leakrisk.tables.word.YesNo;

/**
 * What a text was found to say, beside what somebody has decided about the record.
 *
 * @param reading what was found
 * @param label whether the record is about a leak, where somebody has said so
 */
public record LabelledReading(LeakReading reading, Optional<YesNo> label) {}

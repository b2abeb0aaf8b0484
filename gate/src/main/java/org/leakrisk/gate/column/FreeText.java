package org.leakrisk.gate.column;

import org.leakrisk.gate.courier.WrittenText;
import org.leakrisk.gate.leak.LeakSigns;

/**
 * A free text while its row is read.
 *
 * @param written the text, which neither prints nor travels
 * @param signs signs of a leak that were seen in it
 */
public record FreeText(WrittenText written, LeakSigns signs) {}

package org.leakrisk.gate.column;

import java.util.Optional;
import org.leakrisk.gate.courier.WrittenWaybill;
import org.leakrisk.tables.value.Token;

/**
 * What is left of a waybill number. A single wrong digit leaves exactly one of box, tail and outer
 * unchanged; these three exist for numbers of nine or more characters that end in six digits.
 *
 * @param number the whole number
 * @param box without the last three digits
 * @param tail the last six digits, with the length
 * @param outer without the three digits before the last three
 * @param written the number itself while the row is read, for rules about its form
 */
public record WaybillTokens(
    Token number,
    Optional<Token> box,
    Optional<Token> tail,
    Optional<Token> outer,
    WrittenWaybill written) {}

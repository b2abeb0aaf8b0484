package org.leakrisk.gate.source;

import org.leakrisk.gate.courier.CourierRegister;
import org.leakrisk.tables.value.Token;

/**
 * What a source needs to know beside the values of a row.
 *
 * @param file alias of the input file
 * @param line physical line where the row starts, 1-based
 * @param row token over all contract columns
 * @param content token over all contract columns but the id and the revision
 * @param couriers the couriers, aliases and branches known so far
 * @param leakUnknown true when no complaint file says whether a complaint is about a leak, and such
 *     complaints are taken as leaks
 */
public record RowContext(
    String file,
    long line,
    Token row,
    Token content,
    CourierRegister couriers,
    boolean leakUnknown) {}

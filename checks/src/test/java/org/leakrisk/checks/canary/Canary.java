package org.leakrisk.checks.canary;

/**
 * A value that stands once in the input and must stand nowhere else.
 *
 * @param place where it was put, for messages
 */
record Canary(String place, String value) {}

package org.leakrisk.jobs.simulate;

/**
 * One setting of a synthetic world as the command line knows it.
 *
 * @param name kebab-case, without dashes in front
 * @param defaultValue the value it has when nobody sets it, in the form that is also accepted
 * @param meaning one line for the help text, with unit and range
 */
public record Knob(String name, String defaultValue, String meaning) {}

package org.leakrisk.jobs.step;

import java.io.Serializable;
import org.leakrisk.gate.InputFile;

/**
 * One file to be read by one task.
 *
 * @param file what the survey knows of it
 * @param rows where its accepted rows go
 * @param rejected where its rejections go
 */
record GateWork(InputFile file, String rows, String rejected) implements Serializable {}

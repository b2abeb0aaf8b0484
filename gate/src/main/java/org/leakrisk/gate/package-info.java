/**
 * The door: survey the input, read its registers, read its files. What comes out are clean records
 * without anything that names a person, rejections without values, and receipts.
 */
package org.leakrisk.gate;

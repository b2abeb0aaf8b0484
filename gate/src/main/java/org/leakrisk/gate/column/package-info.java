/**
 * Column kinds: each reads one decoded cell, normalises it, checks it, and gives a typed value or
 * the reason why not. Personal values leave here as keyed tokens.
 */
package org.leakrisk.gate.column;

package org.leakrisk.gate.courier;

import java.util.Optional;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.word.Reason;

/**
 * Which branch a cell means.
 *
 * @param branch the branch, when it is known or nothing speaks against it
 * @param fault BRANCH_CONFLICT when it is another courier's, BAD_VALUE when nobody knows it
 */
public record BranchMatch(Optional<BranchId> branch, Optional<Reason> fault) {
  static final BranchMatch NONE = new BranchMatch(Optional.empty(), Optional.empty());

  static BranchMatch of(String code) {
    return new BranchMatch(Optional.of(new BranchId(code)), Optional.empty());
  }

  static BranchMatch fault(Reason reason) {
    return new BranchMatch(Optional.empty(), Optional.of(reason));
  }
}

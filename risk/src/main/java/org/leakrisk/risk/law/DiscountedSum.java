package org.leakrisk.risk.law;

/**
 * Events of a cell and what was expected of it, both discounted by age w and divided by clustering
 * phi. With m expected and y events of variance phi m, the sum of w y / phi has mean sum w m / phi
 * but variance sum w^2 m / phi only: read as a count it would seem to vary too little, and real
 * differences between cells would be taken for chance. Both are therefore multiplied by their
 * effective size, sum w m / sum w^2 m (Kish 1965): mean and variance then agree as those of a count
 * do.
 *
 * @param events sum of w y / phi, at least 0
 * @param expected sum of w m / phi, at least 0
 * @param squares sum of w^2 m / phi, at least 0, at most {@code expected}
 */
public record DiscountedSum(double events, double expected, double squares) {
  /** The same as a count; without discount nothing changes. */
  public Unit effective() {
    double size = squares > 0 ? expected / squares : 1;
    return new Unit(size * events, size * expected);
  }
}

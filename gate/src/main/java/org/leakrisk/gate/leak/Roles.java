package org.leakrisk.gate.leak;

/** Groups of the dictionary that do not make a sign but weaken or undo one. */
final class Roles {
  /** Longer words that mean something else than the words within them. */
  static final String PLAIN = "PLAIN";

  /** Goods that leak. Nearer to the act than the information they undo a pair. */
  static final String GOODS = "GOODS";

  /** If, might, afraid: before the sign in one clause they leave a doubt. */
  static final String HYPOTHETICAL = "HYPOTHETICAL";

  /** Do not disclose: the clause says nothing. */
  static final String NOTICE = "NOTICE";

  /** Police warn: the rest of the sentence says nothing. */
  static final String WARNING = "WARNING";

  /** Not, never. Directly before a part of a pair they undo it. */
  static final String NEGATION = "NEGATION";

  /** Sellers, platforms, banks. Named last before the act they leave a doubt. */
  static final String ELSEWHERE = "ELSEWHERE";

  /** Couriers and their people. */
  static final String COURIER = "COURIER";

  /** Why, who, how could you: a question that takes the leak for granted. */
  static final String WHY = "WHY";

  /** What tables call a doubt about whether it happened. */
  static final String DOUBT_ID = "X2";

  /** What tables call a doubt about who did it. */
  static final String ELSEWHERE_ID = "X5";

  private Roles() {}
}

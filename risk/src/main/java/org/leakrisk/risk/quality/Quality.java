package org.leakrisk.risk.quality;

import java.util.ArrayList;
import java.util.List;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.risk.score.StreamScore;
import org.leakrisk.tables.evidence.Coverage;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.ScoreStatus;
import org.leakrisk.tables.word.Severity;

/** All checks of the data behind a scoreboard. They tell; they never delete or correct. */
public final class Quality {
  /** With fewer expected events, none at all is nothing remarkable. */
  private static final double REMARKABLE = 5;

  private static final List<StreamId> STREAMS =
      List.of(StreamId.COMPLAINT, StreamId.FRAUD, StreamId.AUDIT, StreamId.LISTING);

  private Quality() {}

  /**
   * What is wrong or doubtful.
   *
   * @param coverage which source has rows for which courier and month
   */
  public static List<Finding> findings(Scoreboard board, List<Coverage> coverage) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(absentStreams(board));
    findings.addAll(Gaps.findings(coverage, board.from(), board.asOf()));
    findings.addAll(volumeWithoutEvents(board));
    findings.addAll(RunOff.findings(board.input()));
    findings.addAll(CopiedPeriods.findings(board.input()));
    return Finding.TABLE.sorted(findings);
  }

  private static List<Finding> absentStreams(Scoreboard board) {
    return STREAMS.stream()
        .filter(stream -> board.fits().stream().noneMatch(fit -> fit.stream().equals(stream)))
        .map(
            stream ->
                new Finding(
                    "absent_stream",
                    stream.code(),
                    Severity.INFO,
                    "no source",
                    "a source for each kind of evidence",
                    "This kind of evidence is in no score; the others carry its weight."))
        .toList();
  }

  private static List<Finding> volumeWithoutEvents(Scoreboard board) {
    return board.couriers().stream()
        .flatMap(
            courier ->
                courier.streams().stream()
                    .filter(score -> !score.stream().equals(StreamId.AUDIT))
                    .filter(score -> score.status() != ScoreStatus.NO_EXPOSURE)
                    .filter(score -> score.events() == 0 && score.expected() >= REMARKABLE)
                    .map(score -> silent(courier.id().code(), score)))
        .toList();
  }

  private static Finding silent(String courier, StreamScore score) {
    return new Finding(
        "exposure_without_events",
        courier + "/" + score.stream().code(),
        Severity.WARN,
        "0 events",
        "about " + Math.round(score.expected()) + " at the industry's rate",
        "Not one event on so much volume: look whether its reports arrive at all.");
  }
}

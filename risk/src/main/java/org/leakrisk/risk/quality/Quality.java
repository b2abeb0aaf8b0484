package org.leakrisk.risk.quality;

import java.util.ArrayList;
import java.util.List;
import org.leakrisk.risk.score.Context;
import org.leakrisk.risk.score.JudgeInput;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.risk.score.StreamScore;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.evidence.PublishedFigure;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.ScoreStatus;
import org.leakrisk.tables.word.Severity;

/** All checks of the data behind a scoreboard. They tell; they never delete or correct. */
public final class Quality {
  /** With fewer expected events, none at all is nothing remarkable. */
  private static final double REMARKABLE = 5;

  private Quality() {}

  /**
   * What is wrong or doubtful.
   *
   * @param context what is known beside the scored counts
   */
  public static List<Finding> findings(Scoreboard board, Context context) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(absentStreams(board));
    findings.addAll(Gaps.findings(context.coverage(), board.from(), board.asOf()));
    findings.addAll(DefinitionBreaks.findings(board, context));
    findings.addAll(volumeWithoutEvents(board));
    findings.addAll(RunOff.findings(board.input()));
    findings.addAll(CopiedPeriods.findings(board.input()));
    findings.addAll(DuplicateEntities.findings(board.input()));
    findings.addAll(VolumeJumps.findings(board.input()));
    findings.addAll(VolumeUnits.findings(board.input()));
    findings.addAll(ofPrinted(board.input(), context.published()));
    findings.addAll(
        Completeness.findings(context.fraudKnownBy(board.asOf()), board.from(), board.asOf()));
    findings.addAll(ReportingGap.findings(context.overlaps(), board.from(), board.asOf()));
    findings.addAll(UnattributedShare.findings(board.input(), context.unattributed()));
    findings.addAll(FunnelAgreement.findings(board));
    return Finding.TABLE.sorted(findings);
  }

  private static List<Finding> ofPrinted(JudgeInput input, List<PublishedFigure> published) {
    List<PrintedSeries> printed = PrintedSeries.of(published, input.asOf());
    CourierVolumes volumes = CourierVolumes.of(input);
    List<Finding> findings = new ArrayList<>(PrintedConflicts.findings(printed));
    findings.addAll(PrintedUnits.findings(printed, volumes));
    findings.addAll(YearShift.findings(printed, volumes));
    findings.addAll(AdjudicationBreaks.findings(input, printed));
    return findings;
  }

  /** Each stream that has a weight and no source. */
  private static List<Finding> absentStreams(Scoreboard board) {
    return board.scoring().weights().keySet().stream()
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

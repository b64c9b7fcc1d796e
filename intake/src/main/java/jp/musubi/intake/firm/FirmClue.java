package jp.musubi.intake.firm;

/**
 * Something in an open field that tells whose a need is. No error: its writer may mean it so.
 *
 * @param field path of the open field
 * @param text what stands there, as it is known of the firm
 */
public record FirmClue(String field, ClueKind kind, String text) {}

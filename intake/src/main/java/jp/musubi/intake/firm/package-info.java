/** What in the open words of a need tells whose it is, although its firm is not named. */
package jp.musubi.intake.firm;

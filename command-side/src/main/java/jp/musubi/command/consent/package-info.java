/** What is put on record of the consent to a need, beside its day, audience and end. */
@NullMarked
package jp.musubi.command.consent;

import org.jspecify.annotations.NullMarked;

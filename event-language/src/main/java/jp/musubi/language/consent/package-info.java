/** What there is to show that the owner of a need has consented (同意の記録). */
@NullMarked
package jp.musubi.language.consent;

import org.jspecify.annotations.NullMarked;

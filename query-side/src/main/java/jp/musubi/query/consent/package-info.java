/** What shows the consent to a need. */
package jp.musubi.query.consent;

/** The words in which people read fields, codes and refusals: message bundles in Japanese and English. */
package jp.musubi.intake.text;

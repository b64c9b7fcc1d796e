/** Ends what a day has ended: published seeds and open needs whose last day has passed, and what waits of pairings on hold. Days are those of Asia/Tokyo. */
package jp.musubi.automation.ending;

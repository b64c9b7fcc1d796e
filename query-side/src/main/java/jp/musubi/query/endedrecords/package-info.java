/** Which records stand although their last day has passed: what an automation has to end. */
package jp.musubi.query.endedrecords;

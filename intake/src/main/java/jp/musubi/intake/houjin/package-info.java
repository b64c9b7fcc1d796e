/** 法人番号公表サイト: the list of all corporate numbers, as it can be downloaded (全件データ、差分データ). */
package jp.musubi.intake.houjin;

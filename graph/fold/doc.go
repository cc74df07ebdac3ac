// Package fold brings names of several languages and scripts to one plain form, so that a search finds them however
// they are spelt.
//
//	fold.Fold("Шуша", "ru") // shusha
//	fold.Fold("Şuşa", "az") // shusha
//	fold.Fold("Shusha", "") // shusha
//	fold.Fold("Շուշի", "hy") // shushi
//
// The folded form is lower case, without diacritics, in Latin letters; words are separated by one space; apostrophes
// vanish and other punctuation separates words. Russian, Azerbaijani and Armenian are transliterated by tables of our
// own, after the spelling usual in English (which is BGN/PCGN but for some simplifications that the tables note), since
// generic tools turn Şuşa into susa. [Grams] cuts a folded form into trigrams, by which a search finds near misses.
//
// A name is folded by its language; the words of a reader have none. [Variants] folds them in each way that their
// letters allow, and [Typed] also as what is typed where those letters are not to be had: Susa for Şuşa.
//
// The package does not know sounds: Heydar and Geydar stay two forms that share most trigrams.
package fold

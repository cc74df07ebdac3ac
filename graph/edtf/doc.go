// Package edtf reads dates of the Extended Date/Time Format (level 1, without times of day) and answers what is known
// as of a date.
//
//	1997            a year              1997-07       a month         1997-07-14    a day
//	192X, 19XX      a decade, century   1997-XX       a month of it   1997-07-XX    a day of it
//	1993-22         summer 1993         1999~         about 1999      1999?         perhaps 1999
//	1997-03/1998    from March 1997 to some time in 1998
//	2005/..         from 2005, still open             2005/           from 2005, end unknown
//	-0043, Y12000   years before 1 BC and beyond 9999
//
// Seasons are 21 March to May, 22 June to August, 23 September to November, 24 December to February of the next year.
// ~ (and %, which is ~ and ? together) widens a date by one unit of its precision on both sides: 1999~ lies between
// 1998-01-01 and 2000-12-31. ? says that the date is doubted; it moves no bound.
//
//	v, err := edtf.Parse("1993-22")
//	v.Earliest() // 1993-06-01
//	v.Latest()   // 1993-08-31
//
// An act is dated by one value: [ActOf] gives the days between which it happened. A state holds between two values:
// [StateOf] gives the four days that bound its start and its end. Both answer As-of questions in three values,
// [Truth]. The package does not compute with times of day and does not read EDTF level 2 (sets, qualification of single
// components, significant digits): it says so in the error.
package edtf

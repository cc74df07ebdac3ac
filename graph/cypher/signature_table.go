package cypher

// signatureTable lists the functions of openCypher 9 and Neo4j 5 that are served, but for aggregates: the kinds of their
// arguments (? may be missing, ... may repeat) and of their value. Null is taken and given by all.
const signatureTable = `
coalesce(ANY...) ANY
elementId(NODE|RELATIONSHIP) STRING
endNode(RELATIONSHIP) NODE
exists(ANY) BOOLEAN
head(LIST) ANY
isEmpty(STRING|LIST|MAP) BOOLEAN
keys(NODE|RELATIONSHIP|MAP) LIST
labels(NODE) LIST
last(LIST) ANY
length(PATH) INTEGER
nodes(PATH) LIST
nullIf(ANY, ANY) ANY
properties(NODE|RELATIONSHIP|MAP) MAP
randomUUID() STRING
range(ANY, ANY, ANY?) LIST
relationships(PATH) LIST
rels(PATH) LIST
reverse(STRING|LIST) STRING|LIST
size(STRING|LIST) INTEGER
startNode(RELATIONSHIP) NODE
tail(LIST) LIST
timestamp() INTEGER
type(RELATIONSHIP) STRING
valueType(ANY) STRING
toBoolean(BOOLEAN|INTEGER|STRING) BOOLEAN
toBooleanList(LIST) LIST
toBooleanOrNull(ANY) BOOLEAN
toFloat(NUMBER|STRING) FLOAT
toFloatList(LIST) LIST
toFloatOrNull(ANY) FLOAT
toInteger(NUMBER|STRING|BOOLEAN) INTEGER
toIntegerList(LIST) LIST
toIntegerOrNull(ANY) INTEGER
toString(BOOLEAN|NUMBER|STRING|TEMPORAL|DURATION|POINT) STRING
toStringList(LIST) LIST
toStringOrNull(ANY) STRING
btrim(STRING, STRING?) STRING
char_length(STRING) INTEGER
character_length(STRING) INTEGER
left(STRING, INTEGER) STRING
lower(STRING) STRING
ltrim(STRING, STRING?) STRING
normalize(STRING, STRING?) STRING
replace(STRING, STRING, STRING) STRING
right(STRING, INTEGER) STRING
rtrim(STRING, STRING?) STRING
split(STRING, STRING|LIST) LIST
substring(STRING, INTEGER, INTEGER?) STRING
toLower(STRING) STRING
toUpper(STRING) STRING
trim(STRING) STRING
upper(STRING) STRING
abs(NUMBER) NUMBER
acos(NUMBER) FLOAT
asin(NUMBER) FLOAT
atan(NUMBER) FLOAT
atan2(NUMBER, NUMBER) FLOAT
ceil(NUMBER) FLOAT
ceiling(NUMBER) FLOAT
cos(NUMBER) FLOAT
cot(NUMBER) FLOAT
degrees(NUMBER) FLOAT
e() FLOAT
exp(NUMBER) FLOAT
floor(NUMBER) FLOAT
haversin(NUMBER) FLOAT
isNaN(NUMBER) BOOLEAN
log(NUMBER) FLOAT
log10(NUMBER) FLOAT
pi() FLOAT
radians(NUMBER) FLOAT
rand() FLOAT
round(NUMBER, NUMBER?, STRING?) FLOAT
sign(NUMBER) INTEGER
sin(NUMBER) FLOAT
sqrt(NUMBER) FLOAT
tan(NUMBER) FLOAT
date(STRING|MAP|TEMPORAL?) DATE
date.realtime(STRING?) DATE
date.statement(STRING?) DATE
date.transaction(STRING?) DATE
date.truncate(STRING, TEMPORAL?, MAP?) DATE
datetime(STRING|MAP|TEMPORAL?) ZONED DATETIME
datetime.fromEpoch(NUMBER, NUMBER) ZONED DATETIME
datetime.fromEpochMillis(NUMBER) ZONED DATETIME
datetime.realtime(STRING?) ZONED DATETIME
datetime.statement(STRING?) ZONED DATETIME
datetime.transaction(STRING?) ZONED DATETIME
datetime.truncate(STRING, TEMPORAL?, MAP?) ZONED DATETIME
localdatetime(STRING|MAP|TEMPORAL?) LOCAL DATETIME
localdatetime.realtime(STRING?) LOCAL DATETIME
localdatetime.statement(STRING?) LOCAL DATETIME
localdatetime.transaction(STRING?) LOCAL DATETIME
localdatetime.truncate(STRING, TEMPORAL?, MAP?) LOCAL DATETIME
localtime(STRING|MAP|TEMPORAL?) LOCAL TIME
localtime.realtime(STRING?) LOCAL TIME
localtime.statement(STRING?) LOCAL TIME
localtime.transaction(STRING?) LOCAL TIME
localtime.truncate(STRING, TEMPORAL?, MAP?) LOCAL TIME
time(STRING|MAP|TEMPORAL?) ZONED TIME
time.realtime(STRING?) ZONED TIME
time.statement(STRING?) ZONED TIME
time.transaction(STRING?) ZONED TIME
time.truncate(STRING, TEMPORAL?, MAP?) ZONED TIME
duration(STRING|MAP|DURATION) DURATION
duration.between(TEMPORAL, TEMPORAL) DURATION
duration.inDays(TEMPORAL, TEMPORAL) DURATION
duration.inMonths(TEMPORAL, TEMPORAL) DURATION
duration.inSeconds(TEMPORAL, TEMPORAL) DURATION
point(MAP) POINT
point.distance(POINT, POINT) FLOAT
point.withinBBox(POINT, POINT, POINT) BOOLEAN
`

// aggregateTable lists the aggregates in the same form. count(*) is no function call.
const aggregateTable = `
avg(NUMBER|DURATION) NUMBER|DURATION
collect(ANY) LIST
count(ANY) INTEGER
max(ANY) ANY
min(ANY) ANY
percentileCont(NUMBER, NUMBER) FLOAT
percentileDisc(NUMBER, NUMBER) NUMBER
stDev(NUMBER) FLOAT
stDevP(NUMBER) FLOAT
sum(NUMBER|DURATION) NUMBER|DURATION
`

const names = (list: string) => new Set(list.trim().split(/\s+/));

/** Given names borne by women, and hardly by men; lower case. Compiled by hand from general knowledge. */
export const WOMENS_NAMES: ReadonlySet<string> = names(`
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra emily donna michelle
  carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela anna brenda pamela emma nicole
  helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia virginia victoria
  lauren christina joan evelyn judith megan cheryl hannah jacqueline martha gloria teresa ann anne sara frances kathryn janice alice
  julia judy sophia grace denise doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla lori kate
  katie liz maggie meg sally sue tina wendy hillary kamala fiona moira niamh siobhan aoife sylvie brigitte isabelle chantal annalena
  ursula petra sabine heike giorgia carmen rosa lucia guadalupe beatriz pilar mercedes dolores dilma olena iryna irina natalia nataliya
  oksana svetlana tatiana tetiana yulia yuliya olga olha mariya ekaterina kateryna ivana emine fatma fatima aisha khadija zainab layla
  leila mariam nadia mahsa tzipi golda noa priya indira anjali sonia benazir malala khaleda hasina keiko yoko yingluck megawati
  corazon leni winnie ngozi amina lindiwe naledi ingrid astrid greta karin birgit hanna elena ines clara eva monica mona paula rita
  sonya vera zoe chloe eleanor florence harriet hester irene joanna lucy nora philippa rosemary cordelia amparo graça nilda`);

/** Given names borne by men, and hardly by women; lower case. */
export const MENS_NAMES: ReadonlySet<string> = names(`
  james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul
  andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry
  justin scott brandon benjamin samuel gregory frank raymond patrick jack dennis jerry tyler aaron adam nathan henry douglas zachary
  peter kyle walter ethan jeremy harold keith christian roger gerald carl arthur lawrence albert vincent philip bobby louis bill bob dave
  ed fred greg jim jeff ken matt mike nick pete phil rob steve ted tim tom tony ben bernie barack joe marco rick mitt newt nigel boris keir rishi
  colin graham ian neil stuart simon trevor gareth alistair hamish declan eamon padraig connor pierre jacques michel françois philippe
  henri laurent olivier thierry yves luc claude alain emmanuel nicolas hans klaus jürgen wolfgang heinrich helmut dieter uwe stefan
  matthias andreas markus florian lars olaf friedrich giuseppe giovanni antonio francesco luigi mario matteo silvio paolo stefano
  alessandro carlo enrico sergio jorge luis carlos miguel jose josé manuel pedro francisco javier fernando alejandro rafael diego
  pablo andrés ricardo eduardo roberto alberto raúl enrique hugo evo gustavo ignacio santiago felipe rodrigo joão jair paulo vladimir
  volodymyr sergei sergey serhiy dmitry dmitri dmytro alexei aleksei oleksiy mikhail mykhailo mykola nikolai ivan oleg oleh igor ihor
  andrei andriy yuri yuriy viktor victor konstantin maxim maksym pavel pavlo roman ruslan anatoly valery vitaly vyacheslav yevgeny
  yevhen leonid petro denys bohdan taras oleksandr aleksandr lech mateusz wojciech tomasz krzysztof piotr jan jakub zbigniew radosław
  recep mehmet mustafa ahmet ali hasan hussein abdullah mohammed mohammad muhammad mohamed mahmoud ahmed ahmad hassan omar khalid
  ibrahim ismail yusuf youssef yasser bashar tariq rashid hamid karim reza hossein javad ebrahim masoud yair moshe yitzhak shimon ehud
  naftali itamar narendra rahul amit arun rajiv sanjay vijay anil sunil raj rajesh ramesh suresh imran nawaz shehbaz asif pervez shinzo
  fumio yoshihide junichiro taro shigeru hiroshi takashi kenji akira thabo cyril desmond uhuru raila yoweri kwame olusegun emeka
  bruno duarte jon johan tomas tomás emil tore basil giles rui gunnar erik henrik anders simeon eusebio branko milan zoran goran`);

/** Words for a man, in a name, a role or a title before a name. */
export const MANS_WORD =
  /\bMr\b|\b(?:Sir|Lord|King|Prince|Father|Brother|Pope|Imam) \p{Lu}|\b(?:\p{Ll}|Chair|Spokes|Congress|Council|Police|Business)\p{Ll}{0,12}m[ae]n\b(?<!wom[ae]n)|\b(?:man|father|husband|brother|son|uncle|grandfather|widower|boy|king|monk|priest)\b/u;

/** Words for a woman, in a name, a role or a title before a name. */
export const WOMANS_WORD =
  /\b(?:Mrs|Ms|Miss)\b|\b(?:Dame|Lady|Queen|Princess|Sister|Mother) \p{Lu}|\b\p{L}{0,12}wom[ae]n\b|\b(?:mother|wife|sister|daughter|aunt|grandmother|widow|girl|actress|queen|nun|midwife)\b/u;

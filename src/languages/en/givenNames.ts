/** Common given names of many cultures, lower case: an aid in telling a person's name from another's. Compiled by hand from general knowledge. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul
  andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry
  justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan henry
  douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean austin arthur lawrence jesse
  dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis
  bobby philip johnny mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
  kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela
  shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane
  ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha
  gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn
  danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori ben bill bob chris dan dave ed fred greg
  jim jeff ken matt mike nick pete phil rob ron sam steve ted tim tom tony will anne kate katie liz maggie meg sally sue tina wendy
  bernie hillary barack joe kamala jeb marco rand rick mitt newt nigel boris theresa jeremy keir rishi liam colin graham ian neil
  stuart hugh simon trevor gareth alistair hamish fiona moira niamh siobhan aoife declan eamon padraig connor
  pierre jean jacques michel francois françois philippe henri laurent olivier thierry yves luc claude alain emmanuel nicolas marine
  sylvie brigitte isabelle chantal hans klaus jürgen wolfgang heinrich helmut dieter uwe stefan matthias andreas markus florian lars
  angela annalena olaf friedrich ursula petra sabine heike giuseppe giovanni antonio francesco luigi mario matteo silvio paolo
  marco luca stefano alessandro giorgia carlo enrico sergio jorge luis carlos miguel jose josé manuel pedro francisco javier fernando
  alejandro rafael diego pablo andres andrés ricardo eduardo roberto alberto raul raúl enrique hugo evo nicolas nicolás gustavo
  ignacio santiago felipe rodrigo lopez carmen rosa ana lucia guadalupe beatriz pilar mercedes dolores joao joão jair paulo lula
  dilma cristiano vladimir volodymyr sergei sergey serhiy dmitry dmitri dmytro alexei aleksei oleksiy mikhail mykhailo mykola nikolai
  ivan oleg oleh igor ihor andrei andriy yuri yuriy viktor victor boris konstantin maxim maksym pavel pavlo roman ruslan anatoly
  valery valeriy vitaly vitali vyacheslav yevgeny yevhen leonid petro denys bohdan taras olena oleksandr aleksandr alexandr iryna
  irina natalia nataliya oksana svetlana tatiana tetiana yulia yuliya olga olha maria mariya ekaterina kateryna andrzej jaroslaw
  jarosław donald lech mateusz wojciech tomasz krzysztof piotr jan jakub zbigniew radoslaw radosław miloš zdenek václav
  viktor péter gábor lászló zoltan nicolae ion traian klaus bojan zoran slobodan aleksandar nikola marko dragan milan goran ivana
  recep mehmet mustafa ahmet ali hasan hussein huseyin süleyman kemal tayyip abdullah fatma ayse ayşe emine mohammed mohammad muhammad
  mohamed muhammed mahmoud ahmed ahmad hassan hussain omar umar khalid khaled ibrahim ismail yusuf youssef yasser saad salman
  faisal bashar nabil tariq tarek rashid hamid karim abdel abdul abu bin fatima aisha khadija zainab layla leila mariam nadia
  reza hossein mahsa javad ebrahim masoud benjamin yair avi moshe yitzhak shimon ariel ehud naftali yoav itamar bezalel david
  tzipi golda noa sundar narendra rahul sonia amit arun rajiv sanjay vijay anil sunil ravi raj rajesh ramesh suresh manmohan arvind
  priya indira anjali deepak ashok imran nawaz shehbaz asif bilawal benazir malala pervez zulfikar sheikh hasina khaleda xi li wang
  zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin luo kim park lee choi jung kang cho yoon jang lim han shin seo kwon
  moon ban roh hwang ahn song hong yun shinzo fumio yoshihide junichiro taro shigeru hiroshi takashi kenji akira yuki haruki
  naoto kazuo makoto satoshi keiko yoko sanae nguyen tran pham le hoang vo dang bui prayuth thaksin yingluck aung joko prabowo
  susilo megawati rodrigo ferdinand benigno corazon gloria leni anwar mahathir najib lee goh nelson thabo jacob cyril desmond
  winnie robert emmerson kenneth uhuru raila william yoweri paul muammar abiy haile meles hailemariam kwame nana jerry john
  muhammadu goodluck olusegun bola atiku chinua wole ngozi amina chukwu emeka ifeanyi oluwaseun fela sani ousmane mamadou amadou
  macky alassane laurent moussa ibrahima seydou blaise idriss sipho themba lindiwe naledi tendai morgan grace`
    .trim()
    .split(/\s+/),
);
